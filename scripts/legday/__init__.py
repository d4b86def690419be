"""Leg Day, examined: facts in seeds/, words in docs/, one build that joins and checks them."""

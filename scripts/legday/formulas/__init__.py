"""What seeds/formulas/ says, worked out: expressions, calculators, and the weekly count of sets."""

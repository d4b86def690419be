import { start } from "./form.js";

start("limb-symmetry-index");

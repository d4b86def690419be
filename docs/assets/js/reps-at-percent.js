import { start } from "./form.js";

start("reps-at-percent");

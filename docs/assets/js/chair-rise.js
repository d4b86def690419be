import { start } from "./form.js";

start("chair-rise");

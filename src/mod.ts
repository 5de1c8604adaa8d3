/**
 * The one public door of `livsbana`. Everything a notebook may use is named here, folder by folder.
 * @module
 */

// problem
export { isProblem, problem } from "./problem.ts";

// numeric

// random

// table

// show

// money

// register

// model

// simulate

// account

// evaluate

// uncertainty

// published

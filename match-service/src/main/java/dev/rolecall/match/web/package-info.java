/// Outside the flow: takes HTTP requests, gives the JSON of topics and commands, and problem
/// details that a person can act on.
@NullMarked
package dev.rolecall.match.web;

import org.jspecify.annotations.NullMarked;

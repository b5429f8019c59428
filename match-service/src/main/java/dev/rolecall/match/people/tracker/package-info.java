/// Part of stage 1: what a person did with a job. They apply to it and keep notes, or they hide it.
@NullMarked
package dev.rolecall.match.people.tracker;

import org.jspecify.annotations.NullMarked;

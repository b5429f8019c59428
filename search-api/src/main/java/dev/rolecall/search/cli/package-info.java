/// Beside the stages: takes an operator's orders about the index from the command line.
@NullMarked
package dev.rolecall.search.cli;

import org.jspecify.annotations.NullMarked;

/// Beside the stages: the commands, plain files in and out.
@NullMarked
package dev.rolecall.match.cli;

import org.jspecify.annotations.NullMarked;

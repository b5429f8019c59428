/// Outside the flow: takes plain files, gives plain files.
@NullMarked
package dev.rolecall.match.cli;

import org.jspecify.annotations.NullMarked;

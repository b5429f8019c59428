/// Part 1 of 6. Runs a [dev.rolecall.local.process.ManagedProcess] and restarts it until it is
/// stopped.
@NullMarked
package dev.rolecall.local.process;

import org.jspecify.annotations.NullMarked;

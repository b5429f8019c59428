/// 1 of 6: takes a [dev.rolecall.local.process.ManagedProcess], gives a process that is kept
/// running until it is told to stop.
@NullMarked
package dev.rolecall.local.process;

import org.jspecify.annotations.NullMarked;

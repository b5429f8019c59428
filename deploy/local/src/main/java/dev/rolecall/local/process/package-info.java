/// 1 of 6: takes a [dev.rolecall.local.process.ManagedProcess], gives a running process that is
/// restarted until it is stopped.
@NullMarked
package dev.rolecall.local.process;

import org.jspecify.annotations.NullMarked;

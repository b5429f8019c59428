/// Shared test support: builders, the settable clock and golden files.
@NullMarked
package dev.rolecall.testkit;

import org.jspecify.annotations.NullMarked;

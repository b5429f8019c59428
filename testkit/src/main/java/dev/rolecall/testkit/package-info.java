/// What tests of every module share: builders, assertions, the settable clock, golden files.
@NullMarked
package dev.rolecall.testkit;

import org.jspecify.annotations.NullMarked;

/// The local platform for tests: gives real stores, started once for a build.
@NullMarked
package dev.rolecall.testkit.platform;

import org.jspecify.annotations.NullMarked;

/// Real stores for tests, started once per build.
@NullMarked
package dev.rolecall.testkit.platform;

import org.jspecify.annotations.NullMarked;

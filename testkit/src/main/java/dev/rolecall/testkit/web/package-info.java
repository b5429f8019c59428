/// A web server that misbehaves as told, for tests of those who ask others.
@NullMarked
package dev.rolecall.testkit.web;

import org.jspecify.annotations.NullMarked;

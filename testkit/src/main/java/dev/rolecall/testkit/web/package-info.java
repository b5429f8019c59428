/// A web server with stubbed and broken responses, for tests of HTTP clients.
@NullMarked
package dev.rolecall.testkit.web;

import org.jspecify.annotations.NullMarked;

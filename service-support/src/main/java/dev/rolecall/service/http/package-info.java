/// What our HTTP servers need in addition to those of Reactor Netty.
@NullMarked
package dev.rolecall.service.http;

import org.jspecify.annotations.NullMarked;

/// Beside the stages: what people and operators call over HTTP. Takes requests, gives the same JSON
/// as topics and commands, and problem details with words for who asked.
@NullMarked
package dev.rolecall.match.web;

import org.jspecify.annotations.NullMarked;

/// Part of stage 1: sign-in by a link in a mail, sessions, and who sent a request.
@NullMarked
package dev.rolecall.match.people.signin;

import org.jspecify.annotations.NullMarked;

/// Part of stage 6: instant events, each decided once, for streams and webhooks.
@NullMarked
package dev.rolecall.match.notify.event;

import org.jspecify.annotations.NullMarked;

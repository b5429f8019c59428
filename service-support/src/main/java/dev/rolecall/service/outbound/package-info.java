/// Requests to addresses that people gave: only to public addresses, with limits of size and time.
@NullMarked
package dev.rolecall.service.outbound;

import org.jspecify.annotations.NullMarked;

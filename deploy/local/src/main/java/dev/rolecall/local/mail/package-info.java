/// Part 2 of 6. An SMTP server that stores each email as a file that any email program can open. It
/// runs in a separate process.
@NullMarked
package dev.rolecall.local.mail;

import org.jspecify.annotations.NullMarked;

/// Step 3 of 3 of notify. Input: an email. Output: whether the mail server accepted it.
@NullMarked
package dev.rolecall.match.notify.smtp;

import org.jspecify.annotations.NullMarked;

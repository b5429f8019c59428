/// 3 of 3 of notify: takes a mail, submits it to the mail server, and gives whether that accepted
/// it.
@NullMarked
package dev.rolecall.match.notify.smtp;

import org.jspecify.annotations.NullMarked;

/// 2 of 3 of notify: takes the new matches of a person, gives the mail as text and HTML.
@NullMarked
package dev.rolecall.match.notify.mail;

import org.jspecify.annotations.NullMarked;

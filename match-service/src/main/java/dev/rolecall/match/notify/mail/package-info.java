/// Step 2 of 3 of notify. Input: the new matches of a person. Output: the email as text and HTML.
@NullMarked
package dev.rolecall.match.notify.mail;

import org.jspecify.annotations.NullMarked;

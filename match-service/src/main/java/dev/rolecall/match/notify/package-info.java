/// 5 of 5: takes due accounts and their matches, gives mails, each once.
@NullMarked
package dev.rolecall.match.notify;

import org.jspecify.annotations.NullMarked;

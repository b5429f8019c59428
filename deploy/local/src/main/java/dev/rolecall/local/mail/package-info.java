/// 2 of 6: takes mail by SMTP, gives files that a person can open. Runs in a process of its own.
@NullMarked
package dev.rolecall.local.mail;

import org.jspecify.annotations.NullMarked;

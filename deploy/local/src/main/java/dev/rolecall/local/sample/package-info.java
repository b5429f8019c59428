/// 5 of 6: takes postings and a person written by us, gives them at the sources' own paths on
/// loopback, and through the API.
@NullMarked
package dev.rolecall.local.sample;

import org.jspecify.annotations.NullMarked;

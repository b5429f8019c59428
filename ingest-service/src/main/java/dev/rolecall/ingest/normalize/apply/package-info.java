/// 9 of 10: takes the links and mail addresses of a text, gives those where one applies.
@NullMarked
package dev.rolecall.ingest.normalize.apply;

import org.jspecify.annotations.NullMarked;

/// Himalayas, a feed of remote jobs. Its terms permit the use with a visible link and its name.
@NullMarked
package dev.rolecall.ingest.source.himalayas;

import org.jspecify.annotations.NullMarked;

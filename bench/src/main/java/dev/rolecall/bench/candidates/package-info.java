/// Finding the people whom an arriving job may be a match for, among many, beside Lucene Monitor.
@NullMarked
package dev.rolecall.bench.candidates;

import org.jspecify.annotations.NullMarked;

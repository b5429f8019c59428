/// Part of 4 of 4: takes values of the model, gives the words that people read. Pure; knows no
/// HTML.
@NullMarked
package dev.rolecall.search.web.words;

import org.jspecify.annotations.NullMarked;

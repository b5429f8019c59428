/// 3 of 4: takes what is asked, gives jobs with counts.
@NullMarked
package dev.rolecall.search.find;

import org.jspecify.annotations.NullMarked;

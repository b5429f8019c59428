/// Part of 4 of 4: takes what a browser asks, gives pages. They work without scripts: a page's
/// whole state is its address.
@NullMarked
package dev.rolecall.search.web.page;

import org.jspecify.annotations.NullMarked;

/// Conversion of HTML to plain text.
@NullMarked
package dev.rolecall.model.html;

import org.jspecify.annotations.NullMarked;

/// Formats values as text for people: for pages, mails and match reasons.
///
/// Every class has `of(...)`, which gives text for the middle of a sentence (`on-site`); those of
/// single values also have `label(...)`, which gives it capitalized (`On-site`). All text is plain
/// text: HTML must escape it.
@NullMarked
package dev.rolecall.model.text;

import org.jspecify.annotations.NullMarked;

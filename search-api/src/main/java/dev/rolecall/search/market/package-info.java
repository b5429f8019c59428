/// 4 of 5: input a search, output figures of the jobs that it finds: how many, what they pay, which
/// skills they require, who offers them.
@NullMarked
package dev.rolecall.search.market;

import org.jspecify.annotations.NullMarked;

/// Guides to roles: what the jobs of a role, level and country are, pay and require, as counts of
/// the job index that are computed at most once an hour.
@NullMarked
package dev.rolecall.search.market.guide;

import org.jspecify.annotations.NullMarked;

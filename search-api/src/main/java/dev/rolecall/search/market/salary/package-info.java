/// After find: input an offer and what it is for, output its place among comparable open jobs.
@NullMarked
package dev.rolecall.search.market.salary;

import org.jspecify.annotations.NullMarked;

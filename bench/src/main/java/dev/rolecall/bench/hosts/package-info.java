/// The benchmark of many hosts: how close crawling is to the rate that the hosts allow, and that it
/// is never above it.
@NullMarked
package dev.rolecall.bench.hosts;

import org.jspecify.annotations.NullMarked;

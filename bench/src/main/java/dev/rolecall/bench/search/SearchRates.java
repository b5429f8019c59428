package dev.rolecall.bench.search;

import java.util.List;

/// Requests per second, and how long each rate is kept.
record SearchRates(List<Integer> results, List<Integer> facets, int seconds) {}

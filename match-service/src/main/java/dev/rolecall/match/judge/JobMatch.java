package dev.rolecall.match.judge;

import dev.rolecall.model.job.Job;
import dev.rolecall.model.match.Match;

/// A job with how it fits a profile.
public record JobMatch(Job job, Match match) {}

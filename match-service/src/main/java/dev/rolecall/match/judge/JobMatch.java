package dev.rolecall.match.judge;

import dev.rolecall.model.job.Job;
import dev.rolecall.model.match.Match;

/// A job and its match with a profile.
public record JobMatch(Job job, Match match) {}

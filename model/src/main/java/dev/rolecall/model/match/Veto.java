package dev.rolecall.model.match;

/// Why a job must not be shown.
public record Veto(String criterion, String reason) {}

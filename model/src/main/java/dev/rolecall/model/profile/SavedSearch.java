package dev.rolecall.model.profile;

/// A search that a person saved, with its mail alert.
public record SavedSearch(String id, String name, String query, Alert alert) {}

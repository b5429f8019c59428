package dev.rolecall.model.profile;

/// A search that a person keeps, and wants mail about.
public record SavedSearch(String id, String name, String query, Alert alert) {}

package dev.rolecall.search.web.saved;

import dev.rolecall.model.wire.Json;
import dev.rolecall.search.web.request.Forms;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.node.ObjectNode;

/// The form to save a search, or to follow a company.
///
/// @param query the search; empty for a company
/// @param company the company's id; empty for a search
/// @param name empty for one that is made of the search
/// @param error why it was not accepted; empty when it was not sent yet
record NewAlertForm(String query, String company, String name, AlertFields alert, String error) {
  static NewAlertForm of(MultiValueMap<String, String> form) {
    return new NewAlertForm(
        Forms.field(form, "q"),
        Forms.field(form, "company"),
        Forms.field(form, "name"),
        AlertFields.of(form),
        "");
  }

  NewAlertForm withError(String reason) {
    return new NewAlertForm(query, company, name, alert, reason);
  }

  /// For the template.
  public boolean followsCompany() {
    return !company.isEmpty();
  }

  AlertKind kind() {
    return followsCompany() ? AlertKind.COMPANY : AlertKind.SEARCH;
  }

  /// As in the API.
  ObjectNode json() {
    ObjectNode body = Json.MAPPER.createObjectNode();
    body.put(followsCompany() ? "company" : "query", followsCompany() ? company : query);
    if (!name.isEmpty()) {
      body.put("name", name);
    }
    body.set("alert", alert.json());
    return body;
  }
}

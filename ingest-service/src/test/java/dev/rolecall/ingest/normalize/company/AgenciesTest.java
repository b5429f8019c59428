package dev.rolecall.ingest.normalize.company;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.ingest.normalize.text.PostingText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgenciesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Northwind Recruitment | Recruitment",
        "Tandem Staffing Group | Staffing",
        "Larch & Partner Personalberatung GmbH | Personalberatung",
        "Heron Executive Search | Executive Search",
        "Adecco Germany | Adecco",
        "Talent Solutions North | Talent Solutions"
      })
  void findsAgenciesByName(String name, String words) {
    assertThat(Agencies.inName(name)).contains(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Heron Recruiting Software",
        "Staffing AI",
        "Recruitly",
        "Personal Finance Ltd",
        "Haysworth",
        "Networks of Work",
        "Tandem Employment Law",
        ""
      })
  void otherNamesAreNotAgencies(String name) {
    assertThat(Agencies.inName(name)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We are recruiting on behalf of our client, a bank in Oslo.",
        "Hiring for one of our clients in fintech.",
        "We look for Java engineers for our client in Berlin.",
        "Our client is a fast-growing insurer.",
        "Our client, a maker of trams, needs a Go engineer.",
        "Our client is looking for a platform engineer.",
        "Northwind is a specialist recruitment agency for backend engineers.",
        "We're a staffing firm.",
        "Im Auftrag unseres Kunden suchen wir zwei Java-Entwickler.",
        "Für unseren Kunden aus der Energiewirtschaft suchen wir Sie.",
        "Unser Mandant sucht einen Systemingenieur.",
        "Wir sind eine inhabergeführte Personalberatung.",
        "Pour l’un de nos clients, nous recherchons un développeur.",
        "Voor onze opdrachtgever zoeken wij een ontwikkelaar.",
        "Buscamos para nuestro cliente un ingeniero de datos.",
        "Dla naszego klienta szukamy programisty."
      })
  void findsAgenciesByTheirPostings(String text) {
    assertThat(Agencies.statedIn(PostingText.of("<p>Hello.</p><p>" + text + "</p>"))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We build web applications for our clients.",
        "We are looking for a Sr Client Security Engineer.",
        "We trade on behalf of our clients.",
        "Our clients include banks and insurers.",
        "You work closely with our client's teams.",
        "Our client is an Electron app that runs on all systems.",
        "Engineers for our client app: Swift, Kotlin.",
        "No recruitment agencies, please.",
        "We are not a recruiting agency.",
        "Acme is a staffing platform for hospitals.",
        "Wir bauen Software für unsere Kunden.",
        "Anfragen von Personalvermittlungen beantworten wir nicht.",
        "Vous accompagnez nos clients.",
        "You support our client services team."
      })
  void otherPostingsAreNotOfAgencies(String text) {
    assertThat(Agencies.statedIn(PostingText.of("<p>" + text + "</p>"))).isEmpty();
  }
}

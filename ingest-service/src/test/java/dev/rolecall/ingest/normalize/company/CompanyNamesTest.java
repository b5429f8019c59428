package dev.rolecall.ingest.normalize.company;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.ingest.normalize.hn.HnCompany;
import dev.rolecall.ingest.normalize.text.PostingText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompanyNamesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Harrowgate Ferries | harrowgate-ferries",
        "Harrowgate Ferries, Inc. | harrowgate-ferries",
        "Harrowgate Ferries Ltd | harrowgate-ferries",
        "Lindenhof Software GmbH & Co. KG | lindenhof-software",
        "Lindenhof Software GmbH | lindenhof-software",
        "Lindenhof UG (haftungsbeschränkt) | lindenhof",
        "Tidewrack B.V. | tidewrack",
        "Tidewrack Sp. z o.o. | tidewrack",
        "Tidewrack s.r.o. | tidewrack",
        "Tidewrack S.A. | tidewrack",
        "Tidewrack A/S | tidewrack",
        "Tidewrack Pvt. Ltd. | tidewrack",
        "Tidewrack Private Limited | tidewrack",
        "Tidewrack (Pty) Ltd | tidewrack",
        "Tidewrack Oy | tidewrack",
        "Heron & Sons LLC | heron-and-sons",
        "Heron & Co | heron",
        "SAS | sas",
        "SE | se",
        "Company Co | company",
        "Sand and | sand-and",
        "AB Tidewrack | ab-tidewrack",
        "Facebook, Inc. | meta",
        "Ernst & Young GmbH | ernst-and-young",
        "EY | ernst-and-young",
        "Tidewrack Rail // TR Connect | tidewrack-rail",
        "Tidewrack /Heron Works, Inc | tidewrack",
        "& | and"
      })
  void theIdOfANameIsWithoutItsLegalForm(String name, String id) {
    assertThat(CompanyNames.id(name).value()).isEqualTo(id);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://www.tidewrack.com/about | tidewrack.com",
        "careers.tidewrack.co.uk | tidewrack.co.uk",
        "https://jobs.tidewrack.example/1 | tidewrack.example",
        "http://tidewrack.io | tidewrack.io",
        "https://boards.greenhouse.io/tidewrack/jobs/1 | ",
        "https://www.linkedin.com/company/tidewrack | ",
        "https://www.tidewrackcareers.com/jobs/1 | ",
        "https://tidewrack.recruitee.com | ",
        "https://10.0.0.1/jobs | ",
        "Tidewrack | ",
        "https://localhost | ",
        "not an address. | "
      })
  void anEmployersDomainIsThatOfItsOwnSite(String address, String domain) {
    assertThat(EmployerSites.domain(address).orElse(null)).isEqualTo(domain);
  }

  /// The company that runs a site for forms has the name of the site. A form of another company is
  /// not its own page.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Typeform | https://www.typeform.com/careers | typeform.com",
        "Typeform | https://tidewrack.typeform.com/to/1 | ",
        "Tidewrack | https://www.typeform.com/to/1 | ",
        "Tidewrack | https://jobs.tidewrack.io/1 | tidewrack.io"
      })
  void theDomainOfASharedSiteIsThatOfItsOperatorOnly(
      String company, String link, @Nullable String domain) {
    PostingText text =
        PostingText.of("<p>Apply at <a href=\"%s\">our site</a></p>".formatted(link));
    assertThat(HnCompany.site(CompanyNames.company(company), text).orElse(null)).isEqualTo(domain);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Quillstone Recruitment on behalf of a client | Quillstone Recruitment",
        "Harrowgate Ferries is hiring engineers | Harrowgate Ferries",
        "Here is our posting: Harrowgate Ferries | Harrowgate Ferries",
        "Here's my ad: Harrowgate Ferries | Harrowgate Ferries",
        "Harrowgate Ferries (YC S19) | Harrowgate Ferries"
      })
  void cleansNames(String written, String name) {
    assertThat(CompanyNames.clean(written)).isEqualTo(name);
  }
}

/// <reference path="../pb_data/types.d.ts" />
// In whose name a record speaks. `claimed_by`: the municipality whose officer wrote it about an organisation that is not the
// municipality's own, until somebody of the organisation or staff takes it over; `claim_refusal`: why they do not, and then
// nobody but those who keep it sees it. Both are stamped by hooks (pb_hooks/scope.js), whatever is sent.
const READ = {
  presences: {
    before:
      '(@request.auth.role = "site" || organization.status = "published") || (@request.auth.active = true && (@request.auth.role = "staff" || (@request.auth.role = "editor" && @request.auth.organizations:each ?= organization) || (@request.auth.role = "officer" && @request.auth.municipalities:each ?= municipality)))',
    after:
      '(claim_refusal = "" && (@request.auth.role = "site" || organization.status = "published")) || (@request.auth.active = true && (@request.auth.role = "staff" || (@request.auth.role = "editor" && @request.auth.organizations:each ?= organization) || (@request.auth.role = "officer" && @request.auth.municipalities:each ?= municipality)))',
  },
  locations: {
    before:
      '(status = "published" && (@request.auth.role = "site" || organization.status = "published")) || (@request.auth.active = true && (@request.auth.role = "staff" || (@request.auth.role = "editor" && @request.auth.organizations:each ?= organization) || (@request.auth.role = "officer" && (municipality != "" && @request.auth.municipalities:each ?= municipality))))',
    after:
      '(claim_refusal = "" && (status = "published" && (@request.auth.role = "site" || organization.status = "published"))) || (@request.auth.active = true && (@request.auth.role = "staff" || (@request.auth.role = "editor" && @request.auth.organizations:each ?= organization) || (@request.auth.role = "officer" && (municipality != "" && @request.auth.municipalities:each ?= municipality))))',
  },
  services: {
    before:
      '(status = "published" && (@request.auth.role = "site" || organization.status = "published")) || (@request.auth.active = true && (@request.auth.role = "staff" || (@request.auth.role = "editor" && @request.auth.organizations:each ?= organization) || (@request.auth.role = "officer" && (service_areas_via_service.municipality ?!= "" && @request.auth.municipalities:each ?= service_areas_via_service.municipality))))',
    after:
      '(claim_refusal = "" && (status = "published" && (@request.auth.role = "site" || organization.status = "published"))) || (@request.auth.active = true && (@request.auth.role = "staff" || (@request.auth.role = "editor" && @request.auth.organizations:each ?= organization) || (@request.auth.role = "officer" && (service_areas_via_service.municipality ?!= "" && @request.auth.municipalities:each ?= service_areas_via_service.municipality))))',
  },
  service_areas: {
    before:
      '(@request.auth.role = "site" || (service.status = "published" && service.organization.status = "published")) || (@request.auth.active = true && (@request.auth.role = "staff" || (@request.auth.role = "editor" && @request.auth.organizations:each ?= service.organization) || (@request.auth.role = "officer" && @request.auth.municipalities:each ?= municipality)))',
    after:
      '(claim_refusal = "" && (@request.auth.role = "site" || (service.status = "published" && service.organization.status = "published"))) || (@request.auth.active = true && (@request.auth.role = "staff" || (@request.auth.role = "editor" && @request.auth.organizations:each ?= service.organization) || (@request.auth.role = "officer" && @request.auth.municipalities:each ?= municipality)))',
  },
  service_at_locations: {
    before:
      '(@request.auth.role = "site" || (service.status = "published" && location.status = "published" && service.organization.status = "published")) || (@request.auth.active = true && (@request.auth.role = "staff" || (@request.auth.role = "editor" && @request.auth.organizations:each ?= service.organization) || (@request.auth.role = "officer" && ((location.municipality != "" && @request.auth.municipalities:each ?= location.municipality) || (service.service_areas_via_service.municipality ?!= "" && @request.auth.municipalities:each ?= service.service_areas_via_service.municipality)))))',
    after:
      '(claim_refusal = "" && (@request.auth.role = "site" || (service.status = "published" && location.status = "published" && service.organization.status = "published"))) || (@request.auth.active = true && (@request.auth.role = "staff" || (@request.auth.role = "editor" && @request.auth.organizations:each ?= service.organization) || (@request.auth.role = "officer" && ((location.municipality != "" && @request.auth.municipalities:each ?= location.municipality) || (service.service_areas_via_service.municipality ?!= "" && @request.auth.municipalities:each ?= service.service_areas_via_service.municipality)))))',
  },
  schedules: {
    before:
      '(@request.auth.role = "site" || (service.status = "published" && service.organization.status = "published")) || (@request.auth.active = true && (@request.auth.role = "staff" || (@request.auth.role = "editor" && @request.auth.organizations:each ?= service.organization) || (@request.auth.role = "officer" && (service.service_areas_via_service.municipality ?!= "" && @request.auth.municipalities:each ?= service.service_areas_via_service.municipality))))',
    after:
      '(claim_refusal = "" && (@request.auth.role = "site" || (service.status = "published" && service.organization.status = "published"))) || (@request.auth.active = true && (@request.auth.role = "staff" || (@request.auth.role = "editor" && @request.auth.organizations:each ?= service.organization) || (@request.auth.role = "officer" && (service.service_areas_via_service.municipality ?!= "" && @request.auth.municipalities:each ?= service.service_areas_via_service.municipality))))',
  },
  phones: {
    before:
      '(status = "published" && (@request.auth.role = "site" || organization.status = "published" || (service.status = "published" && service.organization.status = "published") || (location.status = "published" && location.organization.status = "published"))) || (@request.auth.active = true && (@request.auth.role = "staff" || (@request.auth.role = "editor" && organization != "" && @request.auth.organizations:each ?= organization) || (@request.auth.role = "editor" && service != "" && @request.auth.organizations:each ?= service.organization) || (@request.auth.role = "editor" && location != "" && @request.auth.organizations:each ?= location.organization) || (@request.auth.role = "officer" && ((location.municipality != "" && @request.auth.municipalities:each ?= location.municipality) || (service.service_areas_via_service.municipality ?!= "" && @request.auth.municipalities:each ?= service.service_areas_via_service.municipality) || (organization.places_via_organization.municipality ?!= "" && @request.auth.municipalities:each ?= organization.places_via_organization.municipality)))))',
    after:
      '(claim_refusal = "" && (status = "published" && (@request.auth.role = "site" || organization.status = "published" || (service.status = "published" && service.organization.status = "published") || (location.status = "published" && location.organization.status = "published")))) || (@request.auth.active = true && (@request.auth.role = "staff" || (@request.auth.role = "editor" && organization != "" && @request.auth.organizations:each ?= organization) || (@request.auth.role = "editor" && service != "" && @request.auth.organizations:each ?= service.organization) || (@request.auth.role = "editor" && location != "" && @request.auth.organizations:each ?= location.organization) || (@request.auth.role = "officer" && ((location.municipality != "" && @request.auth.municipalities:each ?= location.municipality) || (service.service_areas_via_service.municipality ?!= "" && @request.auth.municipalities:each ?= service.service_areas_via_service.municipality) || (organization.places_via_organization.municipality ?!= "" && @request.auth.municipalities:each ?= organization.places_via_organization.municipality)))))',
  },
};

migrate(
  (app) => {
    for (const name of Object.keys(READ)) {
      const collection = app.findCollectionByNameOrId(name);
      collection.fields.add(
        new RelationField({
          name: 'claimed_by',
          collectionId: 'kk_municipalities',
          maxSelect: 1,
          cascadeDelete: false,
        }),
      );
      collection.fields.add(new TextField({ name: 'claim_refusal', max: 300 }));
      collection.addIndex(`idx_${name}_claimed_by`, false, 'claimed_by', "claimed_by != ''");
      collection.listRule = collection.viewRule = READ[name].after;
      app.save(collection);
    }
  },
  (app) => {
    for (const name of Object.keys(READ)) {
      const collection = app.findCollectionByNameOrId(name);
      collection.listRule = collection.viewRule = READ[name].before;
      collection.removeIndex(`idx_${name}_claimed_by`);
      collection.fields.removeByName('claimed_by');
      collection.fields.removeByName('claim_refusal');
      app.save(collection);
    }
  },
);

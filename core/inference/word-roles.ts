import { folded, wordsOf } from './words';

/**
 * What a word around a property says of it: nothing (`envelope`, `contact`), that it is the customer's (`person`), what it is
 * for, or that it is not the customer's (`foreign`) or not the first of its kind (`second`).
 */
export type WordRole =
  | 'envelope'
  | 'contact'
  | 'person'
  | 'first'
  | 'second'
  | 'foreign'
  | 'address'
  | 'billing'
  | 'shipping'
  | 'mailing'
  | 'home'
  | 'work'
  | 'mobile';

const words: Readonly<Record<WordRole, string>> = {
  envelope:
    'data detail details event events payload body record records message object objects traits attributes properties fields ' +
    'field info information infos personal result results response request input output value values item items content ' +
    'entity model dto resource document meta metadata merge extra extension general basic basics core common main new current ' +
    'sys custom demographics identification identity identities party node edges edge root envelope list get to full d ' +
    'daten angaben donnees datos dados dati gegevens stammdaten obj attrs props image after snapshot',
  contact:
    'contact contacts kontakt kontaktdaten contacto contato contatto coordonnees communication communications point points ' +
    'telecom telephone channels name names nom naam nombre email emails mail phone phones phonenumbers telephones numbers reachability ' +
    'electronic digital contactpoints 連絡先',
  person:
    'customer customers client clients member members membership loyalty user users person persons people profile profiles ' +
    'subscriber subscribers guest guests patient passenger passengers traveller traveler travellers travelers visitor buyer ' +
    'shopper consumer requester caller lead individual human holder policyholder accountholder cardholder insured applicant respondent recipient medlem pasazer diner renter reader player learner donator ' +
    'borrower debtor tenant resident student donor payer payor account accounts partner enrollee participant attendee booker ' +
    'purchaser householder prospect identify kunde kunden kundin mitglied gast kaufer besteller versicherter versicherungsnehmer ' +
    'cliente clientes usuario usuarios utilisateur acheteur adherent assure titulaire titular pessoa persona personne klant klanten gebruiker ' +
    'utente socio abonne suscriptor huesped hospede ospite voyageur 顧客 お客様 会員 客户 客戶 用户 고객 клиент kund klient asiakas klient klienta',
  first: 'primary default main preferred principal prime first en english latin 1 hauptadresse pref standard',
  second: 'secondary second alternate alternative alt other old previous former backup additional 2 3 4 5',
  foreign:
    'agent agents assignee assigned assistant owner owners manager managers merchant merchants payee fundraiser vendor vendors store stores shop ' +
    'shops hotel carrier carriers courier broker brokers branch branches seller sellers supplier suppliers staff rep reps ' +
    'representative technician technicians dealer dealers office beneficiary beneficiaries device devices by creator author ' +
    'editor modifier assessor adjuster advisor adviser banker consultant salesperson salesman support operator admin ' +
    'administrator administrators doctor physician practitioner provider clinic hospital emergency spouse relative kin ' +
    'guardian parent child children dependent dependents referrer referral reply bcc cc warehouse origin destination ' +
    'departure arrival airport airline segment segments flight flights line lines product products fulfillment fulfillments ' +
    'tracking library browser app application session page campaign network ip mac url server firmware sensor context ' +
    'card issuer processor gateway witness attorney lawyer landlord driver restaurant venue insurer organizer host ' +
    'approver reviewer responder handler collaborator bearbeiter verkaufer vermittler filiale vertreter sachbearbeiter ' +
    'betreuer hersteller lieferant vendeur magasin fournisseur conseiller vendedor tienda proveedor agente loja fornecedor ' +
    'verkoper winkel leverancier medewerker venditore negozio fornitore 店舗 担当者 担当 marketing notification notifications ' +
    'fax telefax pager system integration bot queue team group department dept distributor installer contractor nurse teacher tutor',
  address:
    'address addresses location locations residence adresse adressen anschrift domicile direccion direcciones domicilio endereco ' +
    'indirizzo adres addressbook 住所 地址 주소 adress osoite',
  billing:
    'billing bill billed billto invoice invoicing rechnung rechnungs facturation facturacion faturamento fatturazione factuur fakturering faktury faktura fakturacni 請求先 請求',
  shipping:
    'shipping ship shipto delivery deliver liefer lieferung versand livraison expedition envio entrega spedizione consegna ' +
    'verzend bezorg aflever leverans dostawy dostawa dorucovaci teslimat 配送先 配送 お届け先',
  mailing:
    'mailing postal post correspondence correspondance korrespondenz postversand correspondencia corrispondenza',
  home: 'home private residential permanent physical legal registered service domestic landline evening usual privat prive particular casa thuis personale 自宅',
  work: 'work daytime business job professional day dienstlich geschaftlich geschaft beruflich travail professionnel pro trabajo laboral trabalho comercial zakelijk werk lavoro aziendale 勤務先 会社',
  mobile: 'mobile cell cellular handy mobil mobiel portable movil celular cellulare gsm sms 携帯 手机',
};

/** Later lines win: a word has one role. */
const roles: ReadonlyMap<string, WordRole> = new Map(
  (Object.entries(words) as [WordRole, string][]).flatMap(([role, list]) =>
    folded(list)
      .split(/\s+/)
      .map((word): [string, WordRole] => [word, role]),
  ),
);

export function roleOf(word: string): WordRole | undefined {
  return roles.get(word);
}

/** Words that can stand before others without anything between: `rechnungsadresse`. The long ones first. */
export const prefixes: readonly string[] = [...roles]
  .filter(
    ([word, role]) => word.length >= 3 && role !== 'envelope' && role !== 'foreign' && role !== 'contact',
  )
  .map(([word]) => word)
  .concat('contact', 'kontakt')
  .sort((a, b) => b.length - a.length);

/** Whether a name is only that of an envelope. */
export function isSurrounding(name: string): boolean {
  return wordsOf(name).every((word) => roles.get(word) === 'envelope');
}

export function isPerson(word: string): boolean {
  const role = roles.get(word);
  return role === 'person' || word === 'contact';
}

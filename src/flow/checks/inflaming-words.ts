/** What would inflame a visitor who reads it over the counter. */
export const INFLAMING =
  /カスハラ|ハラスメント|クレーマー|クレーム|モンスター|迷惑行為|加害者|悪質|不審者|harass|abus|kasuhara|claimer|offender|perpetrator|aggress|difficult (customer|visitor)|nuisance/i

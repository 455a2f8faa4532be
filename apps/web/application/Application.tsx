/** Which screen stands at which address. Screens other than the home page are loaded when they are first opened. */
import { lazy, Suspense } from 'react'
import { Redirect, Route, Switch } from 'wouter'
import { Notices } from '../components/notices/Notices.tsx'
import { Toasts } from '../components/toast/Toasts.tsx'
import { KeptProvider } from '../keep/Kept.tsx'
import { HomeScreen } from '../screens/home/HomeScreen.tsx'
import { useSay } from '../words/Words.tsx'
import { Broken } from './Broken.tsx'
import { Missing } from './Missing.tsx'

const CheckScreen = lazy(() => import('../screens/question/CheckScreen.tsx'))
const FindingPage = lazy(() => import('../screens/measure/FindingPage.tsx'))
const MeasureScreen = lazy(() => import('../screens/measure/MeasureScreen.tsx'))
const AnswerScreen = lazy(() => import('../screens/answer/AnswerScreen.tsx'))
const BodyScreen = lazy(() => import('../screens/body/BodyScreen.tsx'))
const ClaimsScreen = lazy(() => import('../screens/claims/ClaimsScreen.tsx'))
const PlanScreen = lazy(() => import('../screens/plan/PlanScreen.tsx'))
const SessionScreen = lazy(() => import('../screens/session/SessionScreen.tsx'))
const ProgressScreen = lazy(() => import('../screens/progress/ProgressScreen.tsx'))
const TrustScreen = lazy(() => import('../screens/trust/TrustScreen.tsx'))
const CliniciansScreen = lazy(() => import('../screens/trust/CliniciansScreen.tsx'))
const HelpScreen = lazy(() => import('../screens/help/HelpScreen.tsx'))
const DataScreen = lazy(() => import('../screens/data/DataScreen.tsx'))
const DesignScreen = lazy(() => import('../screens/design/DesignScreen.tsx'))

export function Application() {
  return (
    <KeptProvider>
      <Broken>
        <Notices />
        <Suspense fallback={<Loading />}>
          <Switch>
            <Route path="/">
              <HomeScreen />
            </Route>
            <Route path="/check">
              <CheckScreen part="next" />
            </Route>
            <Route path="/safety/:question?">{({ question }) => <CheckScreen part="safety" question={question} />}</Route>
            <Route path="/story/:question?">{({ question }) => <CheckScreen part="story" question={question} />}</Route>
            <Route path="/measure/:test?/:before?">{({ test, before }) => <MeasureScreen test={test} before={before} />}</Route>
            <Route path="/findings/:id">{({ id }) => <FindingPage id={id} />}</Route>
            <Route path="/answer">
              <AnswerScreen />
            </Route>
            <Route path="/body">
              <BodyScreen />
            </Route>
            <Route path="/claims/:claim?">{({ claim }) => <ClaimsScreen claim={claim} />}</Route>
            <Route path="/plan">
              <PlanScreen />
            </Route>
            <Route path="/session">
              <SessionScreen />
            </Route>
            <Route path="/progress">
              <ProgressScreen />
            </Route>
            <Route path="/trust">
              <TrustScreen />
            </Route>
            <Route path="/clinicians">
              <CliniciansScreen />
            </Route>
            <Route path="/help">
              <HelpScreen />
            </Route>
            <Route path="/data">
              <DataScreen />
            </Route>
            <Route path="/design">
              <DesignScreen />
            </Route>
            <Route path="/about">
              <Redirect to="/trust" replace />
            </Route>
            <Route>
              <Missing />
            </Route>
          </Switch>
        </Suspense>
        <Toasts />
      </Broken>
    </KeptProvider>
  )
}

function Loading() {
  const say = useSay()
  return (
    <p className="column quiet" role="status">
      {say('application.loading')}
    </p>
  )
}
